import AppBar from '@mui/material/AppBar';
import Avatar from '@mui/material/Avatar';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import Divider from '@mui/material/Divider';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Toolbar from '@mui/material/Toolbar';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Bell, CircleHelp, FolderClock, History, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';

const places = [
  { label: 'New session', icon: <Plus /> },
  { label: 'Sessions', icon: <History /> },
  { label: 'Restore list', icon: <FolderClock /> },
];

interface ShellProps {
  readonly accountCount: number;
  readonly children: ReactNode;
}

export function Shell({ accountCount, children }: ShellProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <Box sx={{ display: 'flex' }}>
      <AppBar position="fixed">
        <Toolbar>
          <Typography variant="h6" sx={{ flex: 1 }}>
            Restore portal
          </Typography>
          <Tooltip title="Help">
            <IconButton color="inherit" aria-label="Help">
              <CircleHelp />
            </IconButton>
          </Tooltip>
          <Tooltip title="Notices">
            <IconButton color="inherit" aria-label="Notices">
              <Badge badgeContent={accountCount} showZero color="secondary">
                <Bell />
              </Badge>
            </IconButton>
          </Tooltip>
          <IconButton
            color="inherit"
            aria-label="Account"
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <Avatar>OO</Avatar>
          </IconButton>
          <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
            <MenuItem>Sign out</MenuItem>
          </Menu>
        </Toolbar>
      </AppBar>
      <Drawer variant="permanent" sx={{ width: 200 }}>
        <Toolbar />
        <List component="nav">
          {places.map(({ label, icon }) => (
            <ListItemButton key={label} selected={label === 'New session'}>
              <ListItemIcon>{icon}</ListItemIcon>
              <ListItemText primary={label} secondary="Restore" />
            </ListItemButton>
          ))}
        </List>
        <Divider />
      </Drawer>
      <Container component="main" maxWidth="lg">
        <Toolbar />
        {children}
      </Container>
    </Box>
  );
}
