import type { RequestEvent } from '@sveltejs/kit'
import type { ResolveOptions } from '@sveltejs/kit/hooks'

type Resolve = (event: RequestEvent, options?: ResolveOptions) => Response | Promise<Response>

/** An answer, and its HTML where that stands beside it. */
export interface Drawn {
  response: Response
  html: string | null
}

/**
 * The page as HTML beside its answer. SvelteKit hashes every page for a name of its own, which takes a fifth of all the work of
 * a large one; a page that has a name of ours is kept out of its sight.
 */
export async function drawn(event: RequestEvent, resolve: Resolve): Promise<Drawn> {
  if (event.locals.name === null) return { response: await resolve(event), html: null }
  let html: string | null = null
  const response = await resolve(event, {
    transformPageChunk: (chunk) => {
      html = (html ?? '') + chunk.html
      return ''
    },
  })
  if (html === null) return { response, html }
  response.headers.delete('etag')
  return { response, html }
}
