const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `80101` → `78.2 KB` (1 KB = 1024 bytes, as the vendor's own tools count). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
