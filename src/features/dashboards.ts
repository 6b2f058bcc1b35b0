// The façade of dashboards alone, which the editor's bundle is without: what they show is measured by a snapshot.
export { dashboards } from './dashboard/dashboards';
