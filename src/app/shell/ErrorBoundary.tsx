import { Component, type ReactNode } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from './messages';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Last resort for a screen that could not be loaded or drawn: never a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <ErrorPanel
        error={{
          ...describeError(this.state.error),
          title: messages.updatedTitle,
          next: messages.updatedNext,
        }}
        retryLabel={messages.reload}
        onRetry={() => location.reload()}
      />
    );
  }
}
