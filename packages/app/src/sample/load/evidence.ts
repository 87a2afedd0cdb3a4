import { ENTITAS, type Entitas, type Triwulan } from '@akuntabel/domain'
import type { InspectedBukti } from '../../bukti/bukti-input.ts'
import type { Services } from '../../services.ts'
import { type Gauge, inspectUpload } from '../../vault/inspect-upload.ts'
import { SAMPLE } from '../sample-data.ts'
import { evidencePdf } from './evidence-pdf.ts'
import type { TargetOffice } from './target-office.ts'

export interface SampleEvidence {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
  kode: string
  nama: string
  bytes: Uint8Array
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** A page of evidence for every filled figure of the commission, and for the year's figure of the Sekretariat; of a copy for each year's alone. */
function sampleEvidence(office: TargetOffice): SampleEvidence[] {
  return SAMPLE.pengukuran.flatMap((year) =>
    ENTITAS.flatMap((entitas) =>
      year[entitas].flatMap(({ kode, realisasi }) =>
        realisasi.flatMap((figure, at) => {
          if (figure === null || (at < 3 && (entitas === 'sekretariat' || office.isCopy))) return []
          return [evidenceOf(office, { entitas, tahun: year.tahun, at, kode })]
        }),
      ),
    ),
  )
}

function evidenceOf(
  office: TargetOffice,
  { entitas, tahun, at, kode }: { entitas: Entitas; tahun: number; at: number; kode: string },
): SampleEvidence {
  const card = SAMPLE.iku[entitas].find((one) => one.kode === kode)
  const bytes = evidencePdf('Bukti kinerja (sampel)', [
    office.shortName,
    `Indikator ${kode}, Triwulan ${ROMAN[at]} ${tahun}`,
    card?.bukti ?? '',
    'Berkas ini dibuat untuk kantor contoh dan bukan dokumen kantor.',
  ])
  const triwulan = (at + 1) as SampleEvidence['triwulan']
  return {
    entitas,
    tahun,
    triwulan,
    kode,
    nama: `bukti-${kode.toLowerCase()}-${tahun}-tw${triwulan}.pdf`,
    bytes,
  }
}

/** Evidence that was judged as an upload is. */
export interface StoredEvidence extends SampleEvidence {
  inspected: InspectedBukti
}

/** Files of the offices' evidence, in the vault already; their bytes are the same on every machine. */
export async function storeEvidence(
  { vault, archives }: Pick<Services, 'vault' | 'archives'>,
  offices: readonly TargetOffice[],
): Promise<Map<string, StoredEvidence[]>> {
  const stored = new Map<string, StoredEvidence[]>()
  for (const office of offices) {
    const files: StoredEvidence[] = []
    for (const evidence of sampleEvidence(office)) {
      const { nama, bytes } = evidence
      const gauge: Gauge = (file, limits) => archives.measure(file, limits, 'sistem')
      files.push({ ...evidence, inspected: { ...(await inspectUpload(nama, bytes, gauge)), isi: bytes } })
      await vault.put(bytes)
    }
    stored.set(office.unit, files)
  }
  return stored
}
