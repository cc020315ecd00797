// Wires the desk: keys become deeds, deeds a new state, the state a scene, the scene a drawing.
import { useApp, useInput, useStdout, useWindowSize } from 'ink';
import { useEffect, useMemo, useReducer } from 'react';
import type { Desk } from './desk.ts';
import { deedOf, keysOf } from './keys.ts';
import { layoutOf } from './layout.ts';
import { sceneOf } from './scene.ts';
import { type Deed, opening, reduce, type State } from './state.ts';
import { coloured, marked } from './theme.ts';
import { SceneView } from './view.tsx';

export function App({ desk }: { readonly desk: Desk }) {
  const { columns, rows } = useWindowSize();
  const { stdout } = useStdout();
  const { exit } = useApp();
  const layout = useMemo(() => layoutOf(columns, rows), [columns, rows]);
  const theme = useMemo(() => (hasColours(stdout) ? coloured : marked), [stdout]);
  const [state, act] = useReducer((before: State, deed: Deed) => reduce(before, deed, sceneOf(desk, before, layout).bounds), opening);
  const scene = useMemo(() => sceneOf(desk, state, layout), [desk, state, layout]);

  useInput((input, key) => {
    for (const name of keysOf(input, key)) {
      const deed = deedOf(name);
      if (deed) act(deed);
    }
  });
  useEffect(() => {
    if (state.leave) exit(state.leave);
  }, [state.leave, exit]);

  return <SceneView scene={scene} layout={layout} theme={theme} />;
}

/** Whether the terminal takes colours; Node's own answer heeds NO_COLOR, FORCE_COLOR and TERM. */
function hasColours(stdout: NodeJS.WritableStream): boolean {
  return 'getColorDepth' in stdout && typeof stdout.getColorDepth === 'function' && stdout.getColorDepth() > 1;
}
