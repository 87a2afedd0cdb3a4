import type { GapPartView } from '@akuntabel/app'

/** Id of the field where a missing piece is entered. */
export function anchorOf({ bagian }: GapPartView): string {
  return bagian === 'bukti' || bagian === 'bukti-lewat' ? 'berkas' : bagian
}
