import type { Screen } from '../screen';

const settings = { path: /RestorePortalSettings$/i };

export const signIn: Screen = {
  name: 'Sign in',
  states: [
    {
      name: 'Signed out',
      steps: async ({ open, signIn: { signInButton } }) => {
        await open();
        await signInButton.click({ trial: true });
      },
    },
    {
      name: 'Signed out, with help about Microsoft’s errors',
      steps: async ({ open, page }) => {
        await open();
        await page.getByText('If Microsoft’s page stops with an error').click();
        await page.getByText('AADSTS50105 means').waitFor();
      },
    },
    {
      name: 'Loading',
      steps: async ({ open, page, standIn }) => {
        standIn.faults.add({ match: settings, effect: { kind: 'hold' } });
        await open();
        await page.getByRole('main').waitFor();
      },
    },
    {
      name: 'Cancelled at Microsoft',
      steps: async ({ openSignIn, signIn: page }) => {
        await openSignIn();
        await page.cancel();
        await page.problem.waitFor();
      },
    },
    {
      name: 'Application unknown to Microsoft',
      steps: async ({ openSignIn, signIn: page, standIn }) => {
        await openSignIn();
        standIn.identity.control.failNext('token', 700016, 5);
        await page.choose('Olivia Ortega');
        await page.problem.waitFor();
      },
    },
    {
      name: 'Account refused by the backup server',
      steps: async ({ openSignIn, signIn: page }) => {
        await openSignIn();
        await page.choose('Ulla Ulrich');
        await page.otherAccountButton.waitFor();
      },
    },
    {
      name: 'Server away',
      steps: async ({ open, page, passTimeUntil, standIn }) => {
        standIn.faults.add({ match: settings, effect: { kind: 'drop', when: 'before' } });
        await open();
        await passTimeUntil(page.getByRole('button', { name: 'Try again' }));
      },
    },
    {
      name: 'Server with an untrusted certificate',
      options: { isServerUntrusted: true },
      steps: async ({ open, signIn: { problem } }) => {
        await open();
        await problem.waitFor();
      },
    },
    {
      name: 'Server without a version in common',
      options: { standIn: { serves: [] } },
      steps: async ({ open, page }) => {
        await open();
        await page.getByRole('heading', { name: 'no API version in common' }).waitFor();
      },
    },
    {
      name: 'Portal switched off',
      options: { standIn: { portalEnabled: false } },
      steps: async ({ open, page }) => {
        await open();
        await page.getByRole('heading', { name: 'switched off' }).waitFor();
      },
    },
    {
      name: 'Broken configuration',
      options: { config: '{ "apiVersion": "v9" }' },
      steps: async ({ open, page }) => {
        await open();
        await page.getByRole('heading', { name: 'configuration is broken' }).waitFor();
      },
    },
    {
      name: 'Unreadable settings, with details',
      steps: async ({ open, page, standIn }) => {
        const patch = () => ({ applicationId: 'x', msalAuthorityUri: 'nowhere', isEnabled: true });
        standIn.faults.add({ match: settings, effect: { kind: 'patch', patch } });
        await open();
        await page.getByText('Details for support').click();
      },
    },
  ],
};
