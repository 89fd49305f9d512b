import { createRoot } from 'react-dom/client';
import { App } from './App';

/** Puts the portal into the page, in the place of the static frame that stood there while it loaded. */
export function renderApp(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<App />);
}
