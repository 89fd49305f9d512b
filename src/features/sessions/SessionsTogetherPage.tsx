export function SessionsTogetherPage() {
  return <p>SessionsTogetherPage</p>;
}
