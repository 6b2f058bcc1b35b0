// The façade of dashboards alone, which is loaded when one is asked for: what they show is measured by a snapshot.
export { dashboards } from './dashboard/dashboards';
export { readFromDashboard } from './dashboard/panelMessages';
