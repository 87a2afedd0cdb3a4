const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Security headers of every answer; the content policy of pages is set by SvelteKit (vite.config.ts). */
export function protect(
  response: Response,
  { secure, signedIn }: { secure: boolean; signedIn: boolean },
): void {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value)
  // A shared computer must not keep what a person saw after signing out.
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', signedIn ? 'private, no-store' : 'private, no-cache')
  }
  if (!response.headers.has('content-security-policy')) {
    response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  }
  if (secure) response.headers.set('strict-transport-security', 'max-age=31536000')
}
