// Opens the desk in the terminal and waits until the reader leaves it.
import { type RenderOptions, render } from 'ink';
import { App, type Hands } from './app.tsx';
import type { ReviewInput } from './desk.ts';
import type { Leave } from './state.ts';

/**
 * Shows checked articles with their findings, full screen, until the reader quits. Decisions go to the caller's hands as they are made.
 * The caller has made sure that standard input and output are a terminal.
 * @param inputs at least one; several are listed first
 * @param terminal other streams than the process's own
 * @returns how the reader left: `quit`, or `interrupted` by Ctrl-C, which the terminal does not turn into a signal here
 * @throws what a view throws, after the terminal has been restored
 */
export async function review(
  inputs: readonly ReviewInput[],
  hands: Hands,
  terminal: Pick<RenderOptions, 'stdin' | 'stdout'> = {},
): Promise<Leave> {
  const ink = render(<App inputs={inputs} hands={hands} />, {
    ...terminal,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true, // Ink would draw nothing where CI is set, though there is a terminal
    exitOnCtrlC: false, // the key table has it
    maxFps: 60,
  });
  return (await ink.waitUntilExit()) as Leave;
}
