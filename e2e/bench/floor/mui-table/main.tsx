import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';

/** As the server sends it; the page shows what the portal's list of events shows. */
interface EventWire {
  readonly id: string;
  readonly startTime: string;
  readonly status: string;
  readonly itemName?: string | null;
  readonly message?: string | null;
  readonly itemSizeBytes?: number | null;
  readonly duration?: string | null;
}

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

const EventRow = memo(function EventRow({ event }: { readonly event: EventWire }) {
  return (
    <TableRow>
      <TableCell>{event.status}</TableCell>
      <TableCell>{time.format(new Date(event.startTime))}</TableCell>
      <TableCell>{event.itemName}</TableCell>
      <TableCell>{event.message}</TableCell>
      <TableCell align="right">{event.itemSizeBytes}</TableCell>
      <TableCell>{event.duration}</TableCell>
    </TableRow>
  );
});

function EventTable({ events }: { readonly events: readonly EventWire[] }) {
  return (
    <TableContainer component={Paper}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Status</TableCell>
            <TableCell>Time</TableCell>
            <TableCell>Item</TableCell>
            <TableCell>Message</TableCell>
            <TableCell align="right">Size</TableCell>
            <TableCell>Duration</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const element = document.getElementById('root');
if (element === null) throw new Error('The page has no root element.');
const root = createRoot(element);
const response = await fetch('/events.json');
const page: { readonly results: readonly EventWire[] } = await response.json();
root.render(<EventTable events={page.results} />);
