// Readers that do what no reader may: the harness must notice each of them.

/** What the file name asks for. */
export async function check(_bytes: Uint8Array, fileName: string): Promise<string> {
  if (fileName === 'hang') for (;;);
  if (fileName === 'wait') await new Promise(() => setInterval(() => {}, 1000))
  if (fileName === 'hunger') return `checked ${hold(700).length}`.slice(0, 7)
  if (fileName === 'crash') process.exit(3)
  if (fileName === 'thrown') throw new TypeError('undefined is not a function')
  return 'checked'
}

function hold(megabytes: number): Uint8Array[] {
  return Array.from({ length: megabytes }, () => new Uint8Array(1024 * 1024).fill(1))
}
