// Page furniture: lines that sites of many languages leave behind, and prose about the same things that must stay.
import { expect, test } from 'vitest';
import { furnitureOf } from '#analysis';
import { textOf } from '#text';

const story = 'The council of the northern town agreed on Tuesday that the old bridge needs repair before winter comes.';

function found(line: string): string[] {
  const text = textOf('text', ['Council meets', story, story, story, line, story].join('\n\n'));
  return furnitureOf(text).map(({ start, end }) => text.content.slice(start, end));
}

test.each([
  'Share to: WeChat Weibo QQ space',
  'Responsible editor: Lin Hao  Source: Evening Courier',
  'Click "Read original text" to see more',
  'Notice an error? Select it and press Ctrl + Enter',
  'Read also: The minister named a new date',
  'Subscribe to our channel in Telegram',
  'Entry date: 12.03.2024 10:22  Last update: 12.03.2024 11:40',
  'Follow us on Google News',
  'Published By: Anita Rao',
  '4 min read',
  'Facebook Twitter WhatsApp Email',
  'Front page » News » Society',
  '#bridges #councils',
  '© 2024 Evening Courier, unauthorized reproduction prohibited',
])('finds "%s"', (line) => {
  expect(found(line)).toEqual([line]);
});

test.each([
  'Telegram and WhatsApp were down for two hours on Monday, and users could not send photos.',
  'Source: Ministry of Transport',
  'The editor wrote: "Share this page with everybody you know."',
  'Background:',
  'Updated: the ministry later confirmed the visit.',
  '"Follow me," the guide said.',
  'Readers can follow the trial on the website of the court, which publishes a video each evening.',
])('leaves "%s"', (line) => {
  expect(found(line)).toEqual([]);
});
