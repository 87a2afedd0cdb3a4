import type { LkjData } from '@akuntabel/documents'
import { cardAt, classifyMean, Decimal, judgeEntitas, policyLabel } from '@akuntabel/domain'
import { listIku, listPk, type Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { loadPk } from '../../pk/load-pk.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { entitasMean } from '../../year/measure.ts'
import { pkData } from '../pk/pk-data.ts'
import { textsOf } from '../teks/read-parts.ts'
import { lkjAnggaran } from './lkj-anggaran.ts'
import { lkjKantor } from './lkj-kantor.ts'
import type { LkjKey } from './lkj-key.ts'
import { lkjRenstra } from './lkj-renstra.ts'
import { lkjSasaran } from './lkj-sasaran.ts'

/** When the report is signed; a draft has no date yet. */
export interface LkjStamp {
  state: 'draf' | 'final'
  tanggal: string | null
}

/** Everything the template *Laporan Kinerja* needs, read in one transaction so that all figures are of one moment. */
export async function lkjData(
  tx: Reader,
  { key, clock, stamp }: { key: LkjKey; clock: Clock; stamp: LkjStamp },
): Promise<LkjData> {
  const { unit, entitas, tahun } = key
  const { office, plan } = await requirePlan(tx, key)
  const versions = await listPk(tx, key)
  const pk = await loadPk(tx, { unit, id: plan.pk.id, clock })
  const promised = new Set(pk.full.sasaran.flatMap((one) => one.indikator.map((row) => row.indikator_id)))
  const mean = entitasMean(plan, 4)
  const today = clock.today(office.unit.timezone)
  const paper = office.unit.profile.paper ?? 'F4'
  const anggaran = await lkjAnggaran(tx, { unit, tahun })
  const sasaran = await lkjSasaran(tx, { key, plan, anggaran: anggaran?.total ?? null })
  return {
    office: await officeData(tx, office, entitas),
    tahun,
    state: stamp.state,
    tanggal: stamp.tanggal,
    signer: await headOn(tx, { unit, entitas, tanggal: stamp.tanggal ?? today, lembaga: office.lembaga }),
    paper,
    // The file's stamp follows the report, not the clock: the same data give the same bytes.
    createdAt: `${stamp.tanggal ?? `${tahun + 1}-01-01`}T00:00:00Z`,
    teks: await textsOf(tx, { ...key, jenis: 'lkj' }),
    ...(await lkjKantor(tx, { unit, tahun })),
    renstra: await lkjRenstra(tx, { unit, tahun }),
    iku: (await listIku(tx, key)).map((card) => ({
      sasaran: card.sasaran ?? '',
      indikator: card.name,
      dalamPk: promised.has(card.id),
      ...cardAt('tabel-iku', card),
    })),
    pk: await pkData(tx, pk),
    pkRevisi: versions
      .filter((row) => row.revisi < pk.full.pk.revisi)
      .toSorted((a, b) => a.revisi - b.revisi)
      .map(({ revisi, tanggal, alasan }) => ({ revisi, tanggal, alasan })),
    sasaran,
    entitas: {
      capaian: mean.value === null ? null : mean.value.toString(),
      filled: mean.filled,
      of: mean.of,
      utuh: mean.whole,
      kategori: classifyMean(office.scale, mean),
      rata: office.policy.entitasMean,
      efisiensi: judgeEntitas({
        capaian: mean.value,
        anggaran: anggaran?.total ?? null,
        sasaran: sasaran.map(({ capaian, anggaran: own }) => ({
          capaian: capaian.value === null ? null : new Decimal(capaian.value),
          anggaran: own ?? null,
        })),
        policy: office.policy,
      }),
    },
    skala: office.scale,
    anggaran,
    kebijakan: {
      nama: policyLabel(office.policy),
      sitasi: office.policy.citation,
      cap: office.policy.cap.toString(),
      floor: office.policy.floor.toString(),
      dasarHukum: [...office.policy.legalBasis],
    },
  }
}
