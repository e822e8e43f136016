/** The charts of the atlas: plain data in, one SVG string out, the same for page and PDF. */
export { drawBarChart } from './charts/bar-chart.ts';
export { drawChangeChart } from './charts/change-chart.ts';
export { drawLineChart } from './charts/line-chart.ts';
export { drawPanelChart } from './charts/panel-chart.ts';
export { drawShareBar } from './charts/share-bar.ts';
export { drawSparkline } from './charts/sparkline.ts';
