// Opens the desk in the terminal and waits until the reader leaves it.
import { type RenderOptions, render } from 'ink';
import { App } from './app.tsx';
import { deskOf, type ReviewInput } from './desk.ts';
import type { Leave } from './state.ts';

/**
 * Shows a checked article with its findings, full screen, until the reader quits.
 * The caller has made sure that standard input and output are a terminal.
 * @param terminal other streams than the process's own
 * @returns how the reader left: `quit`, or `interrupted` by Ctrl-C, which the terminal does not turn into a signal here
 * @throws what a view throws, after the terminal has been restored
 */
export async function review(input: ReviewInput, terminal: Pick<RenderOptions, 'stdin' | 'stdout'> = {}): Promise<Leave> {
  const ink = render(<App desk={deskOf(input)} />, {
    ...terminal,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true, // Ink would draw nothing where CI is set, though there is a terminal
    exitOnCtrlC: false, // the key table has it
    maxFps: 60,
  });
  return (await ink.waitUntilExit()) as Leave;
}
