export function NewSessionPage() {
  return <p>NewSessionPage</p>;
}
