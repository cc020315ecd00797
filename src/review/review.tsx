// Opens the desk in the terminal and waits until the reader leaves it.
import { render } from 'ink';
import { App, type Hands } from './app.tsx';
import type { ReviewInput } from './desk.ts';
import { inputOf, type Terminal } from './input.ts';
import type { Leave } from './state.ts';

/** Where the desk is drawn, and how. */
export interface Place {
  readonly stdin: Terminal;
  readonly stdout: NodeJS.WriteStream;
  /** Whether the mouse is listened to; the terminal then leaves selecting text to shift and the mouse. */
  readonly mouse: boolean;
  /** Whether it is drawn in colours; what the terminal says where this says nothing. */
  readonly colours?: boolean;
}

/**
 * Shows checked articles with their findings, full screen, until the reader quits. Decisions go to the caller's hands as they are made.
 * The caller has made sure that standard input and output are a terminal.
 * @param inputs at least one; several are listed first
 * @returns how the reader left: `quit`, or `interrupted` by Ctrl-C, which the terminal does not turn into a signal here
 * @throws what a view throws, after the terminal has been restored
 */
export async function review(inputs: readonly ReviewInput[], hands: Hands, { stdin, stdout, mouse, colours }: Place): Promise<Leave> {
  const { keys, onMouse } = inputOf(stdin);
  const ink = render(<App inputs={inputs} hands={hands} colours={colours} {...(mouse ? { onMouse } : {})} />, {
    stdin: keys,
    stdout,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true, // Ink would draw nothing where CI is set, though there is a terminal
    exitOnCtrlC: false, // the key table has it
    maxFps: 60,
  });
  return (await ink.waitUntilExit()) as Leave;
}
