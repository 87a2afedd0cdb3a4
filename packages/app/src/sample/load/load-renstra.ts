import {
  insertRenstra,
  insertRenstraNodes,
  putRenstraPendanaan,
  type RenstraNodeKind,
  type Writer,
} from '@akuntabel/store'
import { SAMPLE, type SampleRenstraIndikator } from '../sample-data.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

export interface PlacedIndikator {
  renstraId: string
  nodeId: string
  indikator: SampleRenstraIndikator
}

type Nodes = Parameters<typeof insertRenstraNodes>[1]

/** The plan's tree and its funding; answers where each indicator belongs. */
export async function loadRenstra(tx: Writer, office: TargetOffice): Promise<PlacedIndikator[]> {
  const { unit } = office
  const plan = SAMPLE.renstra
  const renstraId = sampleId(unit, 'renstra')
  await insertRenstra(tx, {
    unit_code: unit,
    id: renstraId,
    mulai: plan.periode[0],
    selesai: plan.periode[1],
    nomor: office.isCopy ? null : plan.nomor,
    tanggal: plan.tanggal,
    visi: plan.visi,
    misi: JSON.stringify(plan.misi),
    induk: plan.induk,
    state: 'ditetapkan',
    berlaku: plan.periode[0],
    tercetak: true,
  })

  const nodes: Nodes = []
  const placed: PlacedIndikator[] = []
  const add = (node: { kind: RenstraNodeKind; kode?: string; uraian: string; parent?: string }): string => {
    const id = sampleId(unit, 'renstra', nodes.length)
    nodes.push({
      unit_code: unit,
      id,
      renstra_id: renstraId,
      parent_id: node.parent ?? null,
      kind: node.kind,
      kode: node.kode ?? null,
      uraian: office.say(node.uraian),
      sort: nodes.length,
    })
    return id
  }

  for (const { kode, uraian, sasaran } of plan.tujuan) {
    const parent = add({ kind: 'tujuan', kode, uraian })
    for (const one of sasaran) add({ kind: 'sasaran', ...one, parent })
  }
  const funding: Parameters<typeof putRenstraPendanaan>[1] = []
  const fund = (nodeId: string, amounts: Record<string, number>): void => {
    for (const [tahun, amount] of Object.entries(amounts))
      funding.push({ unit_code: unit, node_id: nodeId, tahun: Number(tahun), amount: BigInt(amount) })
  }
  for (const { kode, uraian, pendanaan, sasaran, kegiatan } of plan.program) {
    const program = add({ kind: 'program', kode, uraian })
    fund(program, pendanaan)
    const owners = [
      { parent: program, kind: 'sasaran-program' as const, sasaran },
      ...kegiatan.map((one) => ({
        parent: add({ kind: 'kegiatan', uraian: one.uraian, parent: program }),
        kind: 'sasaran-kegiatan' as const,
        sasaran: one.sasaran,
      })),
    ]
    for (const owner of owners) {
      for (const one of owner.sasaran) {
        const nodeId = add({ kind: owner.kind, uraian: one.uraian, parent: owner.parent })
        fund(nodeId, one.pendanaan ?? {})
        placed.push(...one.indikator.map((indikator) => ({ renstraId, nodeId, indikator })))
      }
    }
  }
  await insertRenstraNodes(tx, nodes)
  await putRenstraPendanaan(tx, funding)
  return placed
}
