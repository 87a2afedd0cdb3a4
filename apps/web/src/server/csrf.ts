const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A changing request must come from a page of this very host. Compared with the Host of the request, so any host name
 * and port works without a rebuild; the protocol is left out because a proxy may end https before us.
 */
export function isForeign(request: Request): boolean {
  if (SAFE.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return true
  const origin = request.headers.get('origin')
  if (origin === null) return true
  // A page elsewhere cannot set X-Forwarded-Host; a proxy that rewrites Host does.
  const hosts = [request.headers.get('host'), request.headers.get('x-forwarded-host')]
  try {
    return !hosts.includes(new URL(origin).host)
  } catch {
    return true
  }
}
