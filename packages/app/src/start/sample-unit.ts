/** The sample office: KPU Kota Blitar. */
export const SAMPLE_UNIT = '3572'
