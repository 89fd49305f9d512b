import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { workloadNames } from '#/domain/sessions/session-title';
import { workloadsOf } from '#/api/access/workloads';
import { useApi } from '#/domain/person/use-person';
import { FilterChip } from '#/ui/FilterChip';
import { messages } from '../messages';
import { readFilters, readWindow, stateFilters, windowNames } from './session-filters';
import type { SearchFilters } from '../parts/use-search-filters';

const text = messages.list;

function ChipGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {children}
    </Box>
  );
}

/** What is shown of the sessions; all of it is in the address. */
export function SessionFilterBar({ filters }: { readonly filters: SearchFilters }) {
  const { params, set, toggle } = filters;
  const { types, states, onlyMine, search } = readFilters(params);
  const window = readWindow(params);
  const { version } = useApi();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 20px', alignItems: 'center', mb: 2 }}>
      <TextField
        type="search"
        label={text.search}
        value={search}
        onChange={(event) => set('q', event.target.value)}
        sx={{ width: { xs: '100%', sm: 240 } }}
      />
      <ChipGroup label={text.window}>
        {windowNames.map((name) => (
          <FilterChip
            key={name}
            label={text.windows[name]}
            isOn={name === window}
            onToggle={() => set('window', name)}
          />
        ))}
      </ChipGroup>
      <ChipGroup label={text.types}>
        {workloadsOf(version).map((type) => (
          <FilterChip
            key={type}
            label={workloadNames[type]}
            isOn={types.includes(type)}
            onToggle={() => toggle('type', type)}
          />
        ))}
      </ChipGroup>
      <ChipGroup label={text.states}>
        {stateFilters.map((state) => (
          <FilterChip
            key={state}
            label={text.stateFilters[state]}
            isOn={states.includes(state)}
            onToggle={() => toggle('state', state)}
          />
        ))}
      </ChipGroup>
      <FilterChip label={text.mine} isOn={onlyMine} onToggle={() => set('mine', onlyMine ? '' : '1')} />
    </Box>
  );
}
