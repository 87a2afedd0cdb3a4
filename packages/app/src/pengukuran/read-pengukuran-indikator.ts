import { cardRows, PENGUKURAN_STATES, TRIWULAN } from '@akuntabel/domain'
import {
  activePeranOfUnit,
  getDraf,
  getIndikator,
  getNilai,
  getPengukuran,
  historyOf,
  lastNotes,
  listBukti,
  listTindakLanjut,
} from '@akuntabel/store'
import { berkasLain } from '../bukti/berkas-lain.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafView } from '../draf/draf-view.ts'
import { renstraPath, tahunGrafik } from '../grafik/tahun-grafik.ts'
import { triwulanGrafik } from '../grafik/triwulan-grafik.ts'
import { id } from '../input/schemas.ts'
import { lawViews } from '../kebijakan/law-view.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { allow } from '../permission/actor.ts'
import { ownSubbagian } from '../permission/own-subbagian.ts'
import { tindakLanjutView } from '../tindak-lanjut/tindak-lanjut-view.ts'
import { workersOf } from '../tindak-lanjut/workers-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { capaianView } from '../view/capaian.ts'
import { changeView } from '../view/change.ts'
import { figureView, valueKindView } from '../view/figure.ts'
import { yearView } from '../view/year.ts'
import { closedYear } from '../year/closed-year.ts'
import { yearsOf } from '../year/history.ts'
import { requirePlan } from '../year/load-plan.ts'
import { quarterCapaian, standingAfter } from '../year/measure.ts'
import { indikatorOf } from '../year/plan.ts'
import { rantaiOf } from '../year/quarter-done.ts'
import { windowView } from '../year/window.ts'
import { buktiView } from './bukti-view.ts'
import { findIndikator } from './find-indikator.ts'
import { quarterView, rangeText } from './grid-view.ts'
import { indikatorFields } from './indikator-draf.ts'
import type { IndikatorFormView } from './indikator-form-view.ts'
import { keadaanView, MEASURED } from './keadaan-nilai.ts'
import { asalView, hitunganOf, rumusNilaiView } from './komponen-view.ts'
import { gapParts } from './missing.ts'
import { neighbours } from './neighbours.ts'
import { openForBukti, openForFilling } from './pengukuran-allow.ts'
import { quarterInput } from './period.ts'
import { tanyaAngka } from './tanya-angka.ts'
import { textsOf } from './value-fields.ts'

export const readPengukuranIndikator = defineUseCase({
  name: 'read-pengukuran-indikator',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: quarterInput.extend({ indikatorId: id }),
  before: colleagues,
  async run({ tx, actor, unit, services, before: persons }, input): Promise<IndikatorFormView> {
    const { entitas, tahun, triwulan, indikatorId } = input
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const { timezone } = office.unit
    const found = findIndikator(plan, indikatorId)
    const card = await getIndikator(tx, { unit, id: indikatorId, versi: found.indikator_versi })
    if (card === null) throw new Error(`no card ${found.indikator_versi} of ${indikatorId}`)

    const pengukuran = await getPengukuran(tx, { unit, entitas, tahun, triwulan })
    const key = pengukuran === null ? null : { unit, pengukuranId: pengukuran.id, indikatorId }
    const nilai = key === null ? null : await getNilai(tx, key)
    const bukti = key === null ? [] : await listBukti(tx, { ...key, includeRetired: true })
    const history =
      key === null ? [] : await historyOf(tx, unit, `pengukuran/${key.pengukuranId}/${indikatorId}`)
    const plans = await listTindakLanjut(tx, { unit, entitas, tahun, triwulan, indikatorId })
    const catatan = key !== null && pengukuran?.state === 'dikembalikan' ? await lastNotes(tx, key) : {}
    const kunci = drafKey.indikator(input)
    const draf = await getDraf(tx, { unit, personId: actor.personId, kunci })
    const today = services.clock.today(timezone)
    const window = windowView(office, { jenis: 'pengukuran', triwulan, today })
    const state = pengukuran?.state ?? 'draf'
    const year = await closedYear(tx, office, { entitas, tahun })
    const rantai = rantaiOf(plan)
    const now = { year, state, rantai, window }
    const own = ownSubbagian(actor, found)
    const fill = allow(actor, 'pengukuran.isi', own.ok ? openForFilling(now) : own)
    const promised = { nilai: nilai ?? MEASURED, today }
    const upload = allow(actor, 'pengukuran.isi', own.ok ? openForBukti(now, promised) : own)

    const years =
      (await yearsOf(tx, { unit, indikatorIds: [indikatorId], untilTahun: tahun })).get(indikatorId) ?? []
    const standing = standingAfter(plan, found, 4)
    const asked = await tanyaAngka(tx, { unit, plan, tahun, triwulan, timezone, indikatorId })
    const cell = found.cells[triwulan]
    return {
      entitas,
      tahun,
      triwulan,
      indikatorId,
      kode: found.kode,
      name: found.name,
      sasaran: plan.sasaran.find((one) => one.indikator.includes(found))?.uraian ?? '',
      kartu: { utama: cardRows(card, { place: 'ukur' }), rinci: cardRows(card, { place: 'ukur-rinci' }) },
      buktiDiminta: card.bukti,
      berkasLain: upload.ok ? await berkasLain(tx, { unit, except: bukti }) : [],
      satuan: found.satuan,
      kind: valueKindView(found.kind, found.satuan, plan.policy),
      window: year.ok ? window : { ...window, editable: false, sentence: 'Tahun ini sudah ditutup.' },
      state,
      stateLabel: PENGUKURAN_STATES[state],
      alasanKembali: pengukuran?.alasan_kembali ?? null,
      catatanKembali: catatan[indikatorId] ?? null,
      targetTahun: figureView(found.target),
      rentang: rangeText(found.range),
      target: figureView(cell.target),
      realisasi: figureView(cell.realisasi),
      capaian: capaianView(quarterCapaian(plan, found, triwulan), plan.scale),
      konsolidasi: {
        figure: figureView(standing.realisasi, 2),
        capaian: capaianView(standing.capaian, plan.scale),
        notes: standing.notes,
        hitungan: standing.hitungan?.trace ?? null,
      },
      rumus: rumusNilaiView(plan, found),
      hitungan: hitunganOf(plan, found, triwulan),
      asal: asalView(cell),
      version: cell.version,
      sampel: cell.sampel,
      keadaan: keadaanView(cell),
      kurang: gapParts(plan, found, { triwulan, today }),
      teks: textsOf(nilai),
      bukti: bukti.map((row) => buktiView(row, timezone)),
      tindakLanjut: plans.map((row) => tindakLanjutView(row, { actor, kode: found.kode, today })),
      orang: workersOf(persons, await activePeranOfUnit(tx, unit)).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
      quarters: TRIWULAN.map((one) => quarterView(plan, found, { triwulan: one, editable: false })),
      years: years.map(yearView),
      laws: lawViews([...years.map(({ law }) => law), plan]),
      grafik: {
        triwulan: await triwulanGrafik(plan, found, tahun),
        tahun: await tahunGrafik(
          years,
          await renstraPath(tx, { unit, tahun, indikatorId, kind: found.kind }),
          {
            ...{ indikatorId, kode: found.kode, kind: found.kind, satuan: found.satuan },
          },
        ),
      },
      draf: drafView(draf, {
        ...{ kunci, timezone },
        fields: indikatorFields(nilai, found, triwulan),
      }),
      tanya: asked[indikatorId] ?? null,
      history: history.map((row) => changeView(row, timezone)),
      ...neighbours(indikatorOf(plan), { indikatorId, triwulan }),
      may: { fill, upload },
    }
  },
})
