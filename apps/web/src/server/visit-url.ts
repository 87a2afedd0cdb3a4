/**
 * The address as the visitor typed it. The server behind SvelteKit takes every connection for https unless a proxy says
 * otherwise; offices also serve plain http on their own network, where secure cookies would lock everybody out.
 */
export function visitUrl(url: URL, headers: Headers): URL {
  const visit = new URL(url)
  visit.protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https:' : 'http:'
  return visit
}
