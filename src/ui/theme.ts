import { createTheme } from '@mui/material/styles';

const systemFonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

const reduceMotion = '@media (prefers-reduced-motion: reduce)';

/** The one place where the look is decided; components are used plainly. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-color-scheme' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b6b6b', dark: '#084f4f', light: '#2f8a8a', contrastText: '#ffffff' },
        background: { default: '#f8f9fa', paper: '#ffffff' },
        text: { primary: '#1b2226', secondary: '#55606a' },
        divider: '#dde2e6',
        success: { main: '#1b6e3c' },
        warning: { main: '#8a5300' },
        error: { main: '#b3261e' },
        info: { main: '#1f5f9e' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#5cc4c0', dark: '#3aa5a1', light: '#8fdcd9', contrastText: '#06201f' },
        background: { default: '#15181a', paper: '#1d2124' },
        text: { primary: '#e6e9eb', secondary: '#a7b0b7' },
        divider: '#343a3f',
        success: { main: '#6fcf97' },
        warning: { main: '#f0b35a' },
        error: { main: '#ff8a80' },
        info: { main: '#86bdf3' },
      },
    },
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: systemFonts,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25 },
    h2: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.3 },
    h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: '1rem', lineHeight: 1.5 },
    body2: { fontSize: '0.875rem', lineHeight: 1.45 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  transitions: { duration: { shortest: 120, shorter: 120, short: 150, standard: 180, complex: 180 } },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums' },
        a: { color: 'var(--mui-palette-primary-main)' },
        '.skip-link': {
          position: 'absolute',
          insetInlineStart: 8,
          top: 8,
          zIndex: 2000,
          padding: '8px 12px',
          background: 'var(--mui-palette-background-paper)',
          '&:not(:focus)': { transform: 'translateY(-200%)' },
        },
        '.for-ears': {
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clipPath: 'inset(50%)',
          whiteSpace: 'nowrap',
        },
        '.place': {
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          flex: 1,
          gap: 10,
          minHeight: 44,
          padding: '0 12px',
          borderRadius: 8,
          color: 'var(--mui-palette-text-primary)',
          textDecoration: 'none',
          whiteSpace: 'nowrap',
          '@media (min-width: 900px)': { flex: 'none', justifyContent: 'flex-start' },
          '@media (max-width: 899px)': { gap: 6, padding: '0 4px', fontSize: '0.875rem', lineHeight: 1.2 },
          // No room beside the icon: the word goes below it, and a count onto its corner.
          '@media (max-width: 419px)': {
            position: 'relative',
            flexDirection: 'column',
            gap: 2,
            fontSize: '0.75rem',
            '& > :nth-of-type(2)': { position: 'absolute', top: 0, insetInlineStart: 'calc(50% + 8px)' },
          },
          '&:hover': { background: 'var(--mui-palette-action-hover)' },
          '&[aria-current="page"]': {
            background: 'var(--mui-palette-action-selected)',
            fontWeight: 600,
          },
        },
        '.status-label': {
          display: 'inline-flex',
          alignItems: 'center',
          gap: 6,
          '& > svg': { flex: 'none' },
          '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
          '&[data-tone="info"]': { color: 'var(--mui-palette-info-main)' },
          '&[data-tone="success"]': { color: 'var(--mui-palette-success-main)' },
          '&[data-tone="warning"]': { color: 'var(--mui-palette-warning-main)' },
          '&[data-tone="error"]': { color: 'var(--mui-palette-error-main)' },
          '&[data-tone="quiet"]': { color: 'var(--mui-palette-text-secondary)' },
        },
        'a, button, input, textarea, [tabindex]': {
          '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 2 },
        },
        '@media print': {
          'header, nav, button, .skip-link': { display: 'none !important' },
          main: { gridColumn: '1 / -1' },
        },
        [reduceMotion]: {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiTooltip: { defaultProps: { arrow: true } },
  },
});
