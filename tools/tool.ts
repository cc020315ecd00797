// Runs a tool, and says in one sentence what its caller got wrong: a path that is not there, a line that is no JSON, an unknown flag.
// Whatever else goes wrong is the tool's own fault and keeps its stack.

/** @param main what the tool does; @param name how it is called, for its complaints, which end the process with 2 */
export async function runTool(name: string, main: () => unknown): Promise<void> {
  try {
    await main();
  } catch (error) {
    const complaint = complaintOf(error as NodeJS.ErrnoException);
    if (complaint === undefined) throw error;
    console.error(`${name}: ${complaint}`);
    process.exitCode = 2;
  }
}

function complaintOf({ name, code = '', path, message }: NodeJS.ErrnoException): string | undefined {
  if (code === 'ENOENT') return `${path} is not there.`;
  if (code === 'EISDIR') return 'a file was wanted, and a folder given.';
  if (code.startsWith('ERR_PARSE_ARGS')) return message;
  return name === 'SyntaxError' && message.includes('JSON') ? `a line is no JSON: ${message}.` : undefined;
}
