import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { placeKey, ancestorsOf, type BackupPath } from '#/api/explore/backup-path';
import { visibleText } from '#/lib/text';
import { nodeText } from '../items/item-text';
import { treeMessages } from './messages';
import type { Places } from './use-places';

/** Name of a place, from what the tree knows; a link can lead to a place that the tree has not reached yet. */
export function placeName(places: Places, place: BackupPath): string {
  const last = place.at(-1);
  if (last === undefined) return treeMessages.top;
  const below = places.belowOf(placeKey(place.slice(0, -1)));
  const node =
    below?.kind === 'known'
      ? below.nodes.find(({ step }) => step.kind === last.kind && step.id === last.id)
      : undefined;
  if (node !== undefined) return nodeText(node);
  return last.id === '' ? last.kind : visibleText(last.id).slice(0, 12);
}

interface PathBarProps {
  readonly places: Places;
  readonly place: BackupPath;
  readonly hrefOf: (place: BackupPath) => string;
}

/** The way to the open place. */
export function PathBar({ places, place, hrefOf }: PathBarProps) {
  const ways: readonly BackupPath[] = [[], ...ancestorsOf(place)];
  return (
    <Box
      component="nav"
      aria-label={treeMessages.path}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.5,
        fontSize: '0.875rem',
        minWidth: 0,
        '& a, & span': { overflowWrap: 'anywhere' },
      }}
    >
      {ways.map((way, index) => {
        const name = placeName(places, way);
        return (
          <Box key={placeKey(way)} component="span" dir="auto">
            {index === 0 ? null : <span aria-hidden>› </span>}
            {index === ways.length - 1 ? (
              <strong aria-current="page">{name}</strong>
            ) : (
              <Link href={hrefOf(way)}>{name}</Link>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
