import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { listSorts, type ListSort } from './list-view';
import { messages } from '../texts/messages';

interface ListToolsProps {
  readonly search: string;
  readonly sort: ListSort;
  /** How many of the list the search leaves. */
  readonly found: number;
  readonly onSearch: (search: string) => void;
  readonly onSort: (sort: ListSort) => void;
  readonly onRemoveFound: () => void;
}

/** Search, order, and removing many at once. */
export function ListTools(props: ListToolsProps) {
  const { search, sort, found } = props;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <TextField
        type="search"
        label={messages.search}
        value={search}
        onChange={(event) => props.onSearch(event.target.value)}
        sx={{ flex: '1 1 220px' }}
      />
      <TextField
        select
        label={messages.sort}
        value={sort}
        onChange={({ target: { value } }) => {
          const chosen = listSorts.find((one) => one === value);
          if (chosen !== undefined) props.onSort(chosen);
        }}
        sx={{ flex: '0 1 200px' }}
      >
        {listSorts.map((one) => (
          <MenuItem key={one} value={one}>
            {messages.sorts[one]}
          </MenuItem>
        ))}
      </TextField>
      <Button onClick={props.onRemoveFound} disabled={found === 0}>
        {search.trim() === '' ? messages.removeAll : messages.removeFound(found)}
      </Button>
    </Box>
  );
}
