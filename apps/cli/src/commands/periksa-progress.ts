const FIRST_MS = 1500
const EVERY_MS = 1000

/** Says how far a long file is, once a second and never for a short one. */
export function progressOf(say: (line: string) => void, now: () => number = Date.now) {
  let next = now() + FIRST_MS
  return (file: string, done: number, total: number): void => {
    if (total <= 1 || now() < next) return
    next = now() + EVERY_MS
    say(`Membaca ${file}: halaman ${done} dari ${total}…`)
  }
}
