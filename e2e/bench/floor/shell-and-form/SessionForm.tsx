import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActions from '@mui/material/CardActions';
import CardContent from '@mui/material/CardContent';
import CardHeader from '@mui/material/CardHeader';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import CircularProgress from '@mui/material/CircularProgress';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Grid from '@mui/material/Grid';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { ClipboardCheck, Search } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';

interface Values {
  readonly whose: string | null;
  readonly search: string;
  readonly what: string;
  readonly when: string;
  readonly kind: string;
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
  readonly reason: string;
}

const defaultValues: Values = {
  whose: null,
  search: '',
  what: 'Vex',
  when: 'latest',
  kind: 'all',
  showDeleted: false,
  showAllVersions: false,
  reason: '',
};

const people = ['Ada Lovelace', 'Charles Babbage', 'Grace Hopper'];
const workloads = { Vex: 'Exchange', Veod: 'OneDrive', Vesp: 'SharePoint', Vet: 'Teams' };

export function SessionForm() {
  const { control, handleSubmit, register } = useForm<Values>({ defaultValues });
  const [isReviewing, setIsReviewing] = useState(false);
  const when = useWatch({ control, name: 'when' });
  return (
    <form onSubmit={(event) => void handleSubmit(() => setIsReviewing(true))(event)}>
      <Typography variant="h4" component="h1">
        New restore session
      </Typography>
      <Grid container spacing={2}>
        <Grid size={8}>
          <Stack spacing={2}>
            <Alert severity="info">
              <AlertTitle>Nothing is restored yet</AlertTitle>A session opens the backup.
            </Alert>
            <Tabs value="users">
              <Tab value="users" label="Users" />
              <Tab value="sites" label="Sites" />
              <Tab value="teams" label="Teams" />
            </Tabs>
            <Controller
              control={control}
              name="whose"
              render={({ field: { onChange, ...field } }) => (
                <Autocomplete
                  {...field}
                  options={people}
                  onChange={(_event, value) => onChange(value)}
                  renderInput={(params) => <TextField {...params} label="Whose data" />}
                />
              )}
            />
            <TextField
              label="Search"
              {...register('search')}
              slotProps={{
                input: {
                  startAdornment: (
                    <InputAdornment position="start">
                      <Search />
                    </InputAdornment>
                  ),
                },
              }}
            />
            <Controller
              control={control}
              name="kind"
              render={({ field }) => (
                <Select {...field} aria-label="Kind">
                  <MenuItem value="all">All</MenuItem>
                  <MenuItem value="user">Users</MenuItem>
                </Select>
              )}
            />
            <Controller
              control={control}
              name="what"
              render={({ field }) => (
                <FormControl>
                  <FormLabel>What</FormLabel>
                  <RadioGroup {...field} row>
                    {Object.entries(workloads).map(([value, label]) => (
                      <FormControlLabel key={value} value={value} label={label} control={<Radio />} />
                    ))}
                  </RadioGroup>
                  <FormHelperText>One kind in one session</FormHelperText>
                </FormControl>
              )}
            />
            <Controller
              control={control}
              name="when"
              render={({ field }) => (
                <ToggleButtonGroup
                  exclusive
                  value={field.value}
                  onChange={(_event, to) => field.onChange(to)}
                >
                  <ToggleButton value="latest">Latest</ToggleButton>
                  <ToggleButton value="point">A restore point</ToggleButton>
                  <ToggleButton value="exact">Exact time</ToggleButton>
                </ToggleButtonGroup>
              )}
            />
            <Stack direction="row">
              <FormControlLabel label="Show deleted" control={<Checkbox {...register('showDeleted')} />} />
              <FormControlLabel label="All versions" control={<Switch {...register('showAllVersions')} />} />
            </Stack>
            <TextField label="Reason" multiline minRows={2} {...register('reason')} />
          </Stack>
        </Grid>
        <Grid size={4}>
          <Card>
            <CardHeader title="Review" subheader="What will happen" avatar={<ClipboardCheck />} />
            <CardContent>
              <Chip label={when} />
              <Paper variant="outlined">
                <Skeleton width="60%" />
                <CircularProgress size={20} />
              </Paper>
            </CardContent>
            <CardActions>
              <Button type="submit" variant="contained">
                Start session
              </Button>
            </CardActions>
          </Card>
        </Grid>
      </Grid>
      <Dialog open={isReviewing} onClose={() => setIsReviewing(false)}>
        <DialogTitle>Start the session?</DialogTitle>
        <DialogContent>The backup is opened for reading.</DialogContent>
        <DialogActions>
          <Button onClick={() => setIsReviewing(false)}>Cancel</Button>
        </DialogActions>
      </Dialog>
    </form>
  );
}
