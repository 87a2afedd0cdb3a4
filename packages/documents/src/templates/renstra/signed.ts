import type { Block } from '../../tree/block.ts'
import { signing } from '../support/signing.ts'
import type { Book } from './book.ts'

/** Place, the date of the decree, and the head of the office. */
export function signed({ data: { office, tanggal, signer } }: Book): Block[] {
  return signing({ key: 'renstra', office, date: tanggal, parties: [{ signer }] })
}
