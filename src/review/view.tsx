// Draws a scene: rows of pieces become Ink's texts, panes are set beside or under each other. Knows nothing of findings.
import { Box, Text } from 'ink';
import { memo } from 'react';
import type { Drawn } from './drawn.ts';
import type { Layout } from './layout.ts';
import type { Row } from './pieces.ts';
import type { Picture } from './scene.ts';
import type { Theme } from './theme.ts';

interface LineProps {
  readonly row: Row;
  readonly theme: Theme;
}

/** One line, drawn anew only where it says something else; too long a line ends in an ellipsis and never takes a second row. */
const Line = memo(function Line({ row, theme }: LineProps) {
  return (
    <Text wrap="truncate-end">
      {row.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no name but its place
        <Text key={i} {...theme.lookOf(piece)}>
          {theme.textOf(piece)}
        </Text>
      ))}
    </Text>
  );
}, isSameLine);

function isSameLine(before: LineProps, after: LineProps): boolean {
  const { length } = before.row;
  return (
    before.theme === after.theme &&
    length === after.row.length &&
    before.row.every(({ text, tone, light }, i) => {
      const now = after.row[i];
      return text === now.text && tone === now.tone && light === now.light;
    })
  );
}

/** A pane; a joint is the top of the line that parts it from the pane on its left. */
function PaneView({
  drawn: { pane, title, rows },
  joint,
  theme,
}: {
  readonly drawn: Drawn;
  readonly joint?: string;
  readonly theme: Theme;
}) {
  const lines = title ? [title, ...rows] : rows;
  return (
    <Box flexShrink={0}>
      {joint && (
        <Box width={1} flexShrink={0}>
          <Text dimColor>{[title ? joint : '│', ...Array.from({ length: pane.height - 1 }, () => '│')].join('\n')}</Text>
        </Box>
      )}
      <Box flexDirection="column" flexShrink={0} width={pane.width} height={pane.height}>
        {lines.slice(0, pane.height).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <Box key={i} height={1} flexShrink={0}>
            <Line row={row} theme={theme} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The whole screen: all panes under each other, or the first beside the others. */
export function SceneView({ scene, layout, theme }: { readonly scene: Picture; readonly layout: Layout; readonly theme: Theme }) {
  const [first, ...others] = scene.panes;
  const stacked = layout.shape === 'stacked';
  const under = stacked || (layout.shape === 'third' && others.length > 1);
  return (
    <Box flexDirection="column" width={layout.width}>
      <Box flexDirection={stacked ? 'column' : 'row'} height={layout.height} flexShrink={0}>
        <PaneView drawn={first} theme={theme} />
        <Box flexDirection={under ? 'column' : 'row'} flexShrink={0}>
          {others.map((drawn, i) => {
            const joint = stacked ? {} : { joint: under && i > 0 ? '├' : '┬' };
            // biome-ignore lint/suspicious/noArrayIndexKey: panes never change places
            return <PaneView key={i} drawn={drawn} theme={theme} {...joint} />;
          })}
        </Box>
      </Box>
      <Line row={scene.status} theme={theme} />
    </Box>
  );
}
