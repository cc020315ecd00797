#!/usr/bin/env node
// argv in, exit code out: the only place that ends the process.
// Plain enough for an old Node to read, and it loads the rest only afterwards, so that an old Node can be told what is missing.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`mtlint needs Node 22.13 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(2);
}

process.env.NODE_ENV = 'production'; // React is a third slower without it, and decides when it is first imported
process.once('SIGINT', () => process.exit(130)); // once: a second Ctrl-C ends the process even while it is busy
process.once('SIGTERM', () => process.exit(143)); // not by the signal itself: what is half written is to be taken away
process.once('SIGHUP', () => process.exit(129));
process.on('uncaughtException', (error) => {
  console.error(error); // our own bug: it shows its stack, and is not mistaken for findings
  process.exit(2);
});

const { main } = await import('#cli');
process.exit(await main(process.argv.slice(2)));
