import type { DataOf, PutusanData } from '@akuntabel/documents'
import { formatDate, isAboutPeople, PUTUSAN_JENIS, TINDAK_LANJUT_STATES } from '@akuntabel/domain'
import { getRapat, type Putusan, putusanOfRapat, type RapatAcara, type Reader } from '@akuntabel/store'
import { loadSchedule, officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { keptAgenda } from '../../rapat/agenda.ts'
import { rapatName, requireUnder } from '../../rapat/load-rapat.ts'
import { type PerubahanView, perubahanByYear } from '../../rapat/perubahan.ts'
import { loadYear } from '../../year/load-plan.ts'
import { indikatorOf } from '../../year/plan.ts'
import type { Cap, DokumenKey } from '../jenis.ts'

/** Input of the papers of a meeting; decisions about people only for who may read them. */
export async function rapatData(tx: Reader, key: DokumenKey, cap: Cap): Promise<DataOf<'notulen'>> {
  const { unit, entitas, tahun, subjek } = key
  const row = requireUnder(await getRapat(tx, unit, subjek.slice(subjek.indexOf('/') + 1)), {
    entitas,
    tahun,
  })
  const office = await loadSchedule(tx, unit, tahun)
  const today = cap.clock.today(office.unit.timezone)
  const decided = await putusanOfRapat(tx, unit, row.id)
  return {
    office: await officeData(tx, office, entitas),
    ...{ tahun, judul: rapatName(row), state: row.state === 'selesai' ? 'final' : 'draf' },
    ...{ tanggal: row.tanggal, waktu: row.waktu, tempat: row.tempat },
    ...{ undangan: row.undangan, hadir: row.hadir },
    acara: acaraData(row.acara ?? (await keptAgenda(tx, row, today))),
    putusan: await putusanData(tx, { unit, entitas, decided, pimpinan: cap.pimpinan ?? false }),
    signer: await headOn(tx, { unit, entitas, tanggal: row.tanggal, lembaga: office.lembaga }),
    paper: office.unit.profile.paper ?? 'F4',
    createdAt: `${row.tanggal}T00:00:00Z`,
  }
}

/** Decisions as papers print them. */
export async function putusanData(
  tx: Reader,
  {
    unit,
    entitas,
    decided,
    pimpinan,
  }: { unit: string; entitas: DokumenKey['entitas']; decided: readonly Putusan[]; pimpinan: boolean },
): Promise<PutusanData[]> {
  const told = decided.filter(({ jenis }) => pimpinan || !isAboutPeople(jenis))
  const changes = await perubahanByYear(tx, { unit, entitas }, told)
  const codes = new Map<string, string>()
  for (const tahun of new Set(told.map((one) => one.tahun))) {
    const { plan } = await loadYear(tx, { unit, entitas, tahun })
    for (const one of plan === null ? [] : indikatorOf(plan)) codes.set(one.indikator_id, one.kode)
  }
  return told.map((one) => putusanLine(one, { codes, changes: changes.get(one.tahun) }))
}

function putusanLine(
  row: Putusan,
  { codes, changes }: { codes: ReadonlyMap<string, string>; changes?: ReadonlyMap<string, PerubahanView> },
): PutusanData {
  return {
    kode: codes.get(row.indikator_id ?? '') ?? null,
    ...{ jenis: PUTUSAN_JENIS[row.jenis], uraian: row.uraian, siapa: row.penanggung_jawab },
    ...{ tenggat: row.tenggat, hasil: row.hasil },
    keadaan: row.person_id === null ? '–' : TINDAK_LANJUT_STATES[row.state],
    perubahan: changes?.get(row.perubahan ?? '')?.label ?? null,
  }
}

function acaraData({ langkah, ...acara }: RapatAcara): DataOf<'notulen'>['acara'] {
  return {
    ...acara,
    langkah: langkah.map(({ kode, uraian, pic, hasil, alasan, tanggalBaru }) => ({
      ...{ kode, uraian, pic },
      keterangan:
        hasil === 'belum'
          ? 'belum dilaporkan'
          : `tidak dilaksanakan${alasan === null ? '' : `: ${alasan.replace(/[.;\s]+$/u, '')}`}${
              tanggalBaru === null ? '' : `, menjadi ${formatDate(tanggalBaru)}`
            }`,
    })),
  }
}
