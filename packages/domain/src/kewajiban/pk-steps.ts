import { revisionDeadline } from '../state/deadlines.ts'
import type { FaktaDasar, FaktaPk, FaktaTahun } from './fakta.ts'
import type { Step } from './step.ts'

/**
 * What a year's PK asks, and what it stands on, until one is in force; again while a revision is open. Units: ISO dates.
 * Source: PermenPANRB 53/2014 (PK). Example: a draft gives one `pk-ajukan`. Edge: without any indicator the IKU come
 * first, without who signs the officials; a signature is owed by the person who holds the post; once it is in
 * force, its action plan and, where officials or money changed since, whether it has to be revised. Error: none.
 */
export function stepsOfPk(year: FaktaTahun): Step[] {
  const { tahun, dasar, pk, jendelaPk } = year
  if (pk?.state === 'ditandatangani') return inForce(year, pk)
  // A change of the PK is signed within its year.
  const tenggat = pk !== null && pk.revisi > 0 ? revisionDeadline(tahun) : jendelaPk.tenggat
  const before = dasar === null ? [] : groundwork(dasar, tenggat)
  if (pk === null) {
    const after = before.find(({ jenis }) => jenis === 'iku-tulis')
    return [...before, { jenis: 'pk-susun', izin: 'pk.susun', tenggat, after }]
  }
  if (pk.state === 'draf') {
    return [...before, { jenis: 'pk-ajukan', izin: 'pk.susun', tenggat, subjek: pk.id }]
  }
  return pk.state === 'diajukan' ? [...before, ...signatures(pk, tenggat)] : []
}

function inForce({ tahun, tanpaLangkah, tinjau }: FaktaTahun, { id }: FaktaPk): Step[] {
  const steps: Step[] = []
  if (tanpaLangkah !== null && tanpaLangkah > 0)
    steps.push({ jenis: 'rencana-aksi-susun', izin: 'pk.susun', jumlah: tanpaLangkah })
  const tenggat = revisionDeadline(tahun)
  if (tinjau > 0) steps.push({ jenis: 'pk-tinjau', izin: 'pk.susun', tenggat, jumlah: tinjau, subjek: id })
  return steps
}

/** Each who holds a post and has an account signs; who has none is given one by an admin, or signs on paper. */
function signatures({ id, pihak }: FaktaPk, tenggat: string | null): Step[] {
  const open = pihak.filter(({ sudah, pejabat }) => !sudah && pejabat)
  const orang = [...new Set(open.flatMap(({ orang }) => orang ?? []))]
  const without = open.filter(({ orang }) => orang === null).length
  const steps: Step[] = []
  if (without > 0)
    steps.push({ jenis: 'pejabat-akun', izin: 'pengaturan.kelola', tenggat, jumlah: without, subjek: id })
  if (orang.length > 0)
    steps.push({ jenis: 'pk-tandatangani', izin: 'pk.tandatangani', tenggat, orang, subjek: id })
  return steps
}

/** What a PK stands on and the office has not written down yet. */
function groundwork({ pejabatKosong, renstra, dipa, iku, rkt }: FaktaDasar, tenggat: string | null): Step[] {
  const steps: Step[] = []
  if (pejabatKosong > 0)
    steps.push({ jenis: 'pejabat-catat', izin: 'pengaturan.kelola', tenggat, jumlah: pejabatKosong })
  if (renstra === 'belum') steps.push({ jenis: 'renstra-susun', izin: 'pk.susun', tenggat })
  if (renstra === 'draf') steps.push({ jenis: 'renstra-tetapkan', izin: 'pk.susun', tenggat })
  const cards: Step = { jenis: 'iku-tulis', izin: 'pk.susun', tenggat }
  if (iku === 0) steps.push(cards)
  const after = iku === 0 ? cards : undefined
  if (rkt === 'belum') steps.push({ jenis: 'rkt-susun', izin: 'pk.susun', tenggat, after })
  if (rkt === 'draf') steps.push({ jenis: 'rkt-tetapkan', izin: 'pk.susun', tenggat })
  if (dipa === false) steps.push({ jenis: 'dipa-isi', izin: 'anggaran.isi', tenggat })
  return steps
}
