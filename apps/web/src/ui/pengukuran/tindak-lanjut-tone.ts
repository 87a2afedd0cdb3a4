import type { TindakLanjutView } from '@akuntabel/app'

/** Done is not yet seen; the badge is green once it was verified. */
export const TONE_OF: Record<TindakLanjutView['state'], string> = {
  terbuka: '',
  selesai: 'diajukan',
  diverifikasi: 'selesai',
  dibatalkan: '',
}
