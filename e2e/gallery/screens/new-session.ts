import type { Screen } from '../screen';

const scope = { path: '/Organization/LoggedInUser/EffectiveScope' };
const filled = '/new?whose=Ada.Lovelace@contoso.com&what=Veod&when=2026-11-18T09:30:00Z&reason=Ticket+4711';

export const addresses = [
  'ada.lovelace@contoso.com',
  'grace.hopper@contoso.com',
  'jose.nunez@contoso.com',
  'zoe.lefevre@contoso.com',
  'lukasz.zolty@contoso.com',
];

export const newSession: Screen = {
  name: 'New session',
  states: [
    {
      name: 'Nothing chosen',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', '/new');
        await form.objects.first().waitFor();
      },
    },
    {
      name: 'Filled',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', filled);
        await form.button('Remove Ada Lovelace').waitFor();
        await form.readRequests();
      },
    },
    {
      name: 'Several people',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', '/new');
        await form.objects.first().waitFor();
        await form.paste([...addresses, 'x@elsewhere.com'].join('\n'));
        await form.button('Start 5 sessions').waitFor();
      },
    },
    {
      name: 'Calendar of restore points',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', '/new');
        await form.pick('ada.lovelace');
        await form.choice('A restore point').check();
        await form.day(18).click();
        await form.choice('15:05').waitFor();
      },
    },
    {
      name: 'Something missing',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', '/new');
        await form.choice('Exact time').check();
        await form.exactTime.fill('2026-02-31 10:00');
        await form.start();
        await form.text('Choose whose data to open.').first().waitFor();
      },
    },
    {
      name: 'Link that can’t be followed',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', '/new?whose=stranger%40contoso.com&what=Fax&when=yesterday&reopen=unknown');
        await form.text(/was not started on this device/).waitFor();
      },
    },
    {
      name: 'Objects loading',
      steps: async ({ newSession: form, signInAs, standIn }) => {
        standIn.faults.add({ match: scope, effect: { kind: 'hold' } });
        await signInAs('olivia', '/new');
        await form.text('Loading the objects you may restore for…').waitFor();
      },
    },
    {
      name: 'Objects slow',
      steps: async ({ newSession: form, passTime, signInAs, standIn }) => {
        standIn.faults.add({ match: scope, effect: { kind: 'hold' } });
        await signInAs('olivia', '/new');
        await form.text('Loading the objects you may restore for…').waitFor();
        await passTime(65_000);
        await form.text(/For 1 min/).waitFor();
      },
    },
    {
      name: 'Objects failed',
      steps: async ({ newSession: form, signInAs, standIn }) => {
        standIn.faults.add({ match: scope, effect: { kind: 'malformed-json' } });
        await signInAs('olivia', '/new');
        await form.errors.waitFor();
      },
    },
    {
      name: 'Objects forbidden',
      steps: async ({ newSession: form, signInAs, standIn }) => {
        const match = { path: '/Organization/LoggedInUser/OperatorInfo' };
        standIn.faults.add({ match, effect: { kind: 'status', status: 403 } });
        await signInAs('olivia', '/new');
        await form.errors.waitFor();
      },
    },
    {
      name: 'Nobody found, and why',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('olivia', '/new');
        await form.type('linus');
        await form.button('Why can’t I see it?').click();
        await form.why.waitFor();
      },
    },
    {
      name: 'Empty scope',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('emil', '/new');
        await form.button('Use my own data').waitFor();
      },
    },
    {
      name: 'Own data only',
      steps: async ({ newSession: form, signInAs }) => {
        await signInAs('nora', '/new');
        await form.text('You are not a restore operator').waitFor();
      },
    },
  ],
};
