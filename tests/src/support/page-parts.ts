/** Links and forms of a page, by their addresses on this server. */
export function partsOf(html: string, path: string): { links: string[]; forms: string[] } {
  const local = (href: string): string[] => {
    const url = new URL(href.replaceAll('&amp;', '&'), `http://local${path}`)
    return url.origin === 'http://local' ? [url.pathname + url.search] : []
  }
  const tags = (name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
  const value = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  const posts = tags('form').filter((tag) => value(tag, 'method')?.toUpperCase() === 'POST')
  const buttons = tags('button').flatMap((tag) => value(tag, 'formaction') ?? [])
  return {
    links: tags('a').flatMap((tag) => local(value(tag, 'href') ?? '')),
    forms: [...posts.map((tag) => value(tag, 'action') ?? path), ...buttons].flatMap(local),
  }
}
