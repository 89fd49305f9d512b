import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { ObjectToManage } from '#/api/access/effective-scope';
import { whoseMessages } from './messages';

interface SelectedTrayProps {
  readonly objects: readonly ObjectToManage[];
  readonly onRemove: (object: ObjectToManage) => void;
  readonly onRemoveAll: () => void;
}

const shownAtFirst = 4;

/** Who is selected, always in view and each removable. */
export function SelectedTray({ objects, onRemove, onRemoveAll }: SelectedTrayProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? objects : objects.slice(0, shownAtFirst);
  const hidden = objects.length - shown.length;
  return (
    <Box
      role="group"
      aria-label={whoseMessages.selected(objects.length)}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 0.75,
        alignItems: 'center',
        minHeight: 40,
        mt: 1,
        maxHeight: 240,
        overflowY: 'auto',
        fontSize: '0.875rem',
      }}
    >
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {objects.length === 0 ? whoseMessages.nobodySelected : whoseMessages.selected(objects.length)}
      </Box>
      {shown.map((object) => (
        <Button
          key={object.id}
          size="small"
          variant="outlined"
          color="inherit"
          endIcon={<X size={14} />}
          title={object.address}
          aria-label={whoseMessages.remove(object.name)}
          onClick={() => onRemove(object)}
          sx={{ maxWidth: 220, borderColor: 'divider', fontWeight: 400 }}
        >
          <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {object.name}
          </Box>
        </Button>
      ))}
      {hidden > 0 || isOpen ? (
        <Button size="small" onClick={() => setOpen(!isOpen)}>
          {isOpen ? whoseMessages.fewer : whoseMessages.more(hidden)}
        </Button>
      ) : null}
      {objects.length > 1 ? (
        <Button size="small" onClick={onRemoveAll}>
          {whoseMessages.removeAll}
        </Button>
      ) : null}
    </Box>
  );
}
