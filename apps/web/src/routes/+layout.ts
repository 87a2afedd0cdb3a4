// Pages are plain HTML: every screen works without JavaScript. `src/browser` adds the little that makes work quicker.
export const csr = false
