import type { OfficeData, Signer } from '../../data/office.ts'
import type { PkData } from '../../data/pk.ts'
import type { Block } from '../../tree/block.ts'
import { paragraph, prose } from '../../tree/make-block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { labelLines } from '../../tree/make-official.ts'
import { postOf } from '../support/entity.ts'
import { noName, noPkParties } from '../support/missing.ts'
import { signing } from '../support/signing.ts'
import { revisionReason } from './revision.ts'

/** The statement page of PermenPANRB 53/2014, Lampiran I: who promises what, and before whom. */
export function pkStatement(pk: PkData): Block[] {
  return [
    ...(pk.nomor === null ? [] : [paragraph(`Nomor ${pk.nomor}`, { align: 'center' })]),
    ...(pk.parties.length === 1 ? oneParty(pk) : twoParties(pk)),
    ...revisionReason(pk),
    ...pkSignatures(pk),
  ]
}

/** The head promises alone. */
function oneParty(pk: PkData): Block[] {
  return [
    prose(OPENING, ' yang bertanda tangan di bawah ini:'),
    ...pk.parties.map((signer) => identity(signer, pk.office)),
    paragraph(['berjanji akan ', PROMISE], { align: 'justify' }),
    prose(RESPONSIBILITY),
  ]
}

/** The head promises, who is above supervises and evaluates. */
function twoParties(pk: PkData): Block[] {
  const [first, second] = pk.parties
  if (first === undefined || second === undefined) {
    return [prose(noPkParties())]
  }
  return [
    prose(OPENING, ' kami yang bertanda tangan di bawah ini:'),
    identity(first, pk.office),
    paragraph('selanjutnya disebut pihak pertama.'),
    identity(second, pk.office),
    paragraph('selaku atasan pihak pertama, selanjutnya disebut pihak kedua.'),
    prose('Pihak pertama berjanji akan ', PROMISE, ' ', RESPONSIBILITY),
    prose(
      'Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian ',
      'kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan ',
      'dan sanksi.',
    ),
  ]
}

// The wording of the form, PermenPANRB 53/2014 Lampiran I.
const OPENING =
  'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil,'
const PROMISE =
  'mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target ' +
  'kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.'
const RESPONSIBILITY =
  'Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.'

function identity(signer: Signer, office: OfficeData): Block {
  const name: Content = signer.nama.trim() === '' ? noName('pk', signer.jabatan) : signer.nama
  return labelLines([
    ['Nama', name],
    ['Jabatan', postOf(signer, office)],
  ])
}

/** The second party signs at the left, the first at the right. */
export function pkSignatures(pk: PkData): Block[] {
  // One who promises alone is no side of an agreement.
  const sides = pk.parties.length === 1 ? [] : ['Pihak Pertama', 'Pihak Kedua']
  const parties = pk.parties.map((signer, at) => ({ role: sides[at], signer }))
  return signing({ key: 'pk', office: pk.office, date: pk.tanggal, parties: parties.toReversed() })
}
