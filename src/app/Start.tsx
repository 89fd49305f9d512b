import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { serverStartQuery, type ServerStart } from '#/api/access/restore-portal-settings';
import { runtimeConfigQuery, type RuntimeConfig } from '#/api/transport/runtime-config';
import { PersonContext } from '#/domain/person/use-person';
import { BusyPage } from '#/features/sign-in/BusyPage';
import { messages } from '#/features/sign-in/messages';
import { PortalOffPage } from '#/features/sign-in/PortalOffPage';
import { RefusedPage } from '#/features/sign-in/RefusedPage';
import { SignedOutPage } from '#/features/sign-in/SignedOutPage';
import { configErrorText, serverErrorText } from '#/features/sign-in/start-error-text';
import { StartProblemPage } from '#/features/sign-in/StartProblemPage';
import type { LoginStore } from './sign-in/login';
import { Shell } from './shell/Shell';

/** Configuration, then the server, then sign-in, then the shell: each can fail, and each failure has its page. */
export function Start({ login }: { readonly login: LoginStore }) {
  const config = useQuery(runtimeConfigQuery());
  if (config.isPending) return <BusyPage text={messages.starting} />;
  if (config.isError) {
    return <StartProblemPage error={configErrorText(config.error)} onRetry={() => void config.refetch()} />;
  }
  return <FindServer login={login} config={config.data} />;
}

interface FindServerProps {
  readonly login: LoginStore;
  readonly config: RuntimeConfig;
}

function FindServer({ login, config }: FindServerProps) {
  const server = useQuery(serverStartQuery(config));
  if (server.isPending) return <BusyPage text={messages.starting} />;
  if (server.isError) {
    return <StartProblemPage error={serverErrorText(server.error)} onRetry={() => void server.refetch()} />;
  }
  if (!server.data.settings.isEnabled) return <PortalOffPage />;
  return <SignIn login={login} config={config} start={server.data} />;
}

interface SignInProps extends FindServerProps {
  readonly start: ServerStart;
}

function otherAddress({ settings }: ServerStart): string | undefined {
  const registered = settings.restorePortalUri;
  if (registered === undefined || !URL.canParse(registered)) return undefined;
  return new URL(registered).origin === location.origin ? undefined : registered;
}

function SignIn({ login: store, config, start }: SignInProps) {
  const login = useStore(store.store);

  useEffect(() => {
    // MSAL is larger than the rest of the first screen, so it is loaded when that has been painted.
    const frame = requestAnimationFrame(() => setTimeout(() => void store.begin(config, start), 0));
    return () => cancelAnimationFrame(frame);
  }, [store, config, start]);

  const isLeaving = login.phase === 'leaving';
  switch (login.phase) {
    case 'starting':
    case 'signed-out':
      break;
    case 'leaving':
      if (login.to === 'sign-out') return <BusyPage text={messages.signingOut} />;
      break;
    case 'entering':
      return <BusyPage text={messages.entering(login.account.name)} />;
    case 'refused':
      return (
        <RefusedPage
          error={login.error}
          onRetry={store.retryEnter}
          onOtherAccount={() => void store.signIn(true)}
        />
      );
    case 'signed-in':
      return (
        <PersonContext.Provider value={login.person}>
          <Shell store={store} login={login} />
        </PersonContext.Provider>
      );
  }
  return (
    <SignedOutPage
      applicationId={start.settings.applicationId}
      otherAddress={otherAddress(start)}
      problem={login.phase === 'signed-out' ? login.problem : undefined}
      isReady={login.phase === 'signed-out'}
      isLeaving={isLeaving}
      onSignIn={() => void store.signIn()}
      onOtherAccount={() => void store.signIn(true)}
    />
  );
}
