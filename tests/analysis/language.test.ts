// Only English is judged: other languages are named, and nothing that could be English is turned away.

import { expect, test } from 'vitest';
import { languageOf } from '#analysis';

const verdict = (content: string) => languageOf({ content });

test.each([
  ['Chinese', '外交部表示，两国同意共同努力，并就下周在首都举行的会谈作出安排。'],
  ['Japanese', '外務省は、両国が協力することで合意し、来週首都で会談を開くと発表した。'],
  ['Korean', '외교부는 양국이 협력하기로 합의했으며 다음 주 수도에서 회담을 열 것이라고 밝혔다.'],
  ['Russian', 'Министерство сообщило, что стороны договорились о встрече на следующей неделе.'],
  ['Ukrainian', 'Міністерство повідомило, що сторони домовилися про зустріч наступного тижня, і що її готують.'],
  ['Arabic', 'قالت الوزارة إن البلدين اتفقا على العمل معا'],
  ['German', 'Das Ministerium erklärte, beide Seiten hätten vereinbart, in der nächsten Woche über die Zukunft der Region zu sprechen.'],
  ['Spanish', 'El ministerio dijo que los dos países acordaron trabajar juntos para restablecer el diálogo la próxima semana.'],
  ['French', 'Le ministère a déclaré que les deux pays étaient convenus de travailler ensemble dès la semaine prochaine.'],
  [
    'Turkish',
    'Bakanlık, iki ülkenin gelecek hafta başkentte birlikte çalışma konusunda anlaştığını söyledi ve görüşmenin önemli olduğunu belirtti.',
  ],
])('%s is told from English', (language, text) => {
  expect(verdict(text)).toEqual({ english: false, language });
});

test.each([
  ['The ministry said that both sides had agreed to talk.'],
  ['Minister met envoy.'],
  ['Paris'],
  [''],
  ['2024-05-01 12:30'],
  ['Li Wei (李伟) met Wang Fang (王芳) in Xi’an.'],
  ['They call it “Дом” there, which is the word for a house.'],
  ['Anna Müller, Jürgen Klein, Marie Dubois, Pedro Sánchez, Olena Kovalenko, Mehmet Yılmaz, Giulia Rossi, Lars Hansen, Piotr Nowak'],
])('%j may be English', (text) => {
  expect(verdict(text)).toEqual({ english: true });
});

test('another script too short for its language is still not English', () => {
  expect(verdict('Россия')).toEqual({ english: false });
});
