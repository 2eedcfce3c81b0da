/** Whether a question waits for a connection and has nothing to show until then. */
export function isOffline(query: { fetchStatus: string; isPending: boolean }): boolean {
  return query.isPending && query.fetchStatus === 'paused';
}
