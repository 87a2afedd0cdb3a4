/** Follows `**` and `<b>` over the lines of one block, to know whether all of a line is bold. */
export function createBoldState(): { read: (line: string) => boolean; reset: () => void } {
  let open = false
  function read(line: string): boolean {
    const parts = line.replace(/<\/?(?:b|strong)>/gi, '**').split('**')
    let outside = false
    let inside = false
    parts.forEach((part, at) => {
      if (at > 0) open = !open
      if (part.replace(/^[\s#]*(?:\d+\.|[-*])?\s*/, '').trim() === '') return
      if (open) inside = true
      else outside = true
    })
    return inside && !outside
  }
  return {
    read,
    reset: () => {
      open = false
    },
  }
}
