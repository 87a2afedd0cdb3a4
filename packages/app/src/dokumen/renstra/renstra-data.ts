import type { DataOf } from '@akuntabel/documents'
import { valueFromColumns } from '@akuntabel/domain'
import {
  listRenstraTeks,
  type Reader,
  type RenstraTreeNode,
  renstraNodes,
  renstraWorkedOn,
} from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { AppError } from '../../errors/app-error.ts'
import { loadSchedule, officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { fundingDifferences } from '../../renstra/funding-differences.ts'
import { yearsOf } from '../../renstra/renstra-posted.ts'
import { sourceChoices } from '../../sumber-dana/sources.ts'
import type { DokumenKey } from '../jenis.ts'
import { renstraAnalisis } from './renstra-analisis.ts'
import { renstraKantor } from './renstra-kantor.ts'

type Book = DataOf<'renstra'>
type Row = Book['program'][number]['sasaran'][number]

/** Input of the template *Rencana Strategis*: the plan of the year's period as it stands, set or still a draft. */
export async function renstraBookData(
  tx: Reader,
  { unit, tahun }: Pick<DokumenKey, 'unit' | 'tahun'>,
  clock: Clock,
): Promise<Book> {
  const renstra = await renstraWorkedOn(tx, unit, tahun)
  if (renstra === null)
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada Renstra untuk tahun ${tahun}. Susun drafnya di halaman Renstra.`,
    })
  const { id, mulai, selesai, nomor, tanggal, visi, misi, state } = renstra
  // The names of the plan's own years, not of the year somebody asked in.
  const office = await loadSchedule(tx, unit, mulai)
  const hari = tanggal ?? clock.today(office.unit.timezone)
  const years = yearsOf(renstra)
  const nodes = await renstraNodes(tx, renstra)
  const teks = await listRenstraTeks(tx, { unit, renstraId: id })
  const selisih = new Set([...fundingDifferences(nodes, years).keys()].map((key) => key.split(' ')[0]))
  const used = new Set(sourcesOf(nodes))
  return {
    office: await officeData(tx, office, 'kpu'),
    periode: [mulai, selesai],
    state: state === 'draf' ? 'draf' : 'final',
    ...{ nomor, tanggal, visi, misi },
    signer: await headOn(tx, { unit, entitas: 'kpu', tanggal: hari, lembaga: office.lembaga }),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${tanggal ?? `${mulai}-01-01`}T00:00:00Z`,
    teks: Object.fromEntries(teks.map(({ bagian, isi }) => [bagian, isi])),
    ...(await renstraKantor(tx, { office, hari })),
    analisis: await renstraAnalisis(tx, renstra, nodes),
    tujuan: ofKind(nodes, 'tujuan').map((tujuan) => ({
      uraian: tujuan.uraian,
      sasaran: ofKind(tujuan.children, 'sasaran').map((one) => {
        const { uraian, indikator } = rowOf(one, years)
        return { uraian, indikator }
      }),
    })),
    program: ofKind(nodes, 'program').map((program) => ({
      ...rowOf(program, years),
      sasaran: rowsOf(program, 'sasaran-program', years),
      kegiatan: ofKind(program.children, 'kegiatan').map((kegiatan) => ({
        ...rowOf(kegiatan, years),
        sasaran: rowsOf(kegiatan, 'sasaran-kegiatan', years),
      })),
      selisih: selisih.has(program.id),
    })),
    sumberDana: (await sourceChoices(tx, unit))
      .filter(({ value }) => used.has(value))
      .map(({ label }) => label),
  }
}

/** Codes of the sources of money that the rows of a plan name. */
function sourcesOf(nodes: readonly RenstraTreeNode[]): string[] {
  return nodes.flatMap(({ pendanaan, children }) => [
    ...pendanaan.map(({ sumber_dana: code }) => code),
    ...sourcesOf(children),
  ])
}

function ofKind(nodes: readonly RenstraTreeNode[], kind: RenstraTreeNode['kind']): RenstraTreeNode[] {
  return nodes.filter((node) => node.kind === kind)
}

function rowsOf(node: RenstraTreeNode, kind: RenstraTreeNode['kind'], years: readonly number[]): Row[] {
  return ofKind(node.children, kind).map((one) => rowOf(one, years))
}

function rowOf({ kode, uraian, indikator, pendanaan }: RenstraTreeNode, years: readonly number[]): Row {
  const sources = [...new Set(pendanaan.map(({ sumber_dana: code }) => code))]
  return {
    ...{ kode, uraian },
    indikator: indikator.map(({ kode: own, name, satuan, value_kind: kind, targets }) => ({
      ...{ kode: own, uraian: name, satuan },
      targets: years.map((year) => {
        const found = targets.find((one) => one.tahun === year)
        return found === undefined ? null : { value: valueFromColumns(kind, found) }
      }),
    })),
    pendanaan: years.map((year) => pendanaan.find((one) => one.tahun === year)?.amount ?? null),
    sumber: sources.length === 0 ? null : sources.join(', '),
  }
}
