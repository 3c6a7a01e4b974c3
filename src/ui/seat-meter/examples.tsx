import { SeatMeter } from './SeatMeter.tsx'

export const dots = <SeatMeter total={12} taken={7} label="5 of 12 seats free" />
export const bar = <SeatMeter total={120} taken={93} label="27 of 120 seats free" />
