export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  return <p>{sessionId}</p>;
}
