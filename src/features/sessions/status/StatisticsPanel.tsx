import Box from '@mui/material/Box';
import { formatCount } from '#/lib/plural';
import { visibleText } from '#/lib/text';
import { messages } from '../messages';
import { totalsOf } from '../parts/totals';
import { useStatistics } from '../parts/use-session-watch';

interface TextListProps {
  readonly summary: string;
  readonly texts: readonly string[];
}

/** A server could list thousands; beyond this the events are the place to read them. */
const maxTexts = 50;

function TextList({ summary, texts }: TextListProps) {
  if (texts.length === 0) return null;
  return (
    <Box component="details" sx={{ fontSize: '0.875rem' }}>
      <summary>{summary}</summary>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
        {texts.slice(0, maxTexts).map((text, index) => (
          <li key={`${index} ${text}`} dir="auto">
            {visibleText(text)}
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** Totals of the server's own count, where it has one (v8) and there is anything to count. */
export function StatisticsPanel({ sessionId }: { readonly sessionId: string }) {
  const statistics = useStatistics(sessionId);
  const text = messages.statistics;
  if (statistics === undefined) return null;
  const totals = totalsOf(statistics);
  const hasAny = totals.some(([, count]) => count > 0);
  if (!hasAny && statistics.warnings?.length === 0 && statistics.errors?.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={text.label}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: '8px 24px', alignItems: 'baseline' }}
    >
      {totals.map(([label, count]) => (
        <Box component="span" key={label} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {label}{' '}
          <Box component="strong" sx={{ color: 'text.primary' }}>
            {formatCount(count)}
          </Box>
        </Box>
      ))}
      <TextList summary={text.warnings(statistics.warnings?.length ?? 0)} texts={statistics.warnings ?? []} />
      <TextList summary={text.errors(statistics.errors?.length ?? 0)} texts={statistics.errors ?? []} />
    </Box>
  );
}
