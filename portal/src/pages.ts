import type { ComponentType } from 'react';
import type { Role } from './session/session';

type View = () => Promise<{ default: ComponentType }>;

interface PageOf {
  readonly path: string;
  /** Who it is for; everybody when left out. */
  readonly roles?: readonly Role[];
  readonly view: View;
}

/** All pages of the portal. Their first path segments are those that the gateway answers with index.html. */
export const pages: readonly PageOf[] = [
  { path: '/student', roles: ['student'], view: () => import('./student/ResultPage') },
  { path: '/student/considering', roles: ['student'], view: () => import('./student/ConsideringPage') },
  { path: '/student/assessment', roles: ['student'], view: () => import('./student/AssessmentPage') },
  { path: '/student/what-if', roles: ['student'], view: () => import('./student/WhatIfPage') },
  { path: '/student/history', roles: ['student'], view: () => import('./student/HistoryPage') },
  { path: '/student/record', roles: ['student'], view: () => import('./student/RecordPage') },
  { path: '/student/consent', roles: ['student'], view: () => import('./student/ConsentPage') },
  { path: '/guardian', roles: ['guardian'], view: () => import('./guardian/WardsPage') },
  { path: '/guardian/invitation', view: () => import('./guardian/InvitationPage') },
  { path: '/guardian/students/:id', roles: ['guardian'], view: () => import('./guardian/WardPage') },
  { path: '/explore', view: () => import('./catalogue/ExplorePage') },
  { path: '/explore/clusters/:id', view: () => import('./catalogue/ClusterPage') },
  { path: '/explore/careers/:soc', view: () => import('./catalogue/CareerPage') },
  { path: '/explore/compare', view: () => import('./catalogue/ComparePage') },
  { path: '/counsellor', roles: ['counsellor'], view: () => import('./counsellor/WorklistPage') },
  {
    path: '/counsellor/students/:id',
    roles: ['counsellor', 'school-admin'],
    view: () => import('./counsellor/StudentPage'),
  },
  {
    path: '/counsellor/overview',
    roles: ['counsellor', 'school-admin'],
    view: () => import('./counsellor/OverviewPage'),
  },
  {
    path: '/counsellor/assignments',
    roles: ['counsellor'],
    view: () => import('./counsellor/AssignmentsPage'),
  },
  { path: '/school', roles: ['school-admin'], view: () => import('./school/SchoolPage') },
  { path: '/school/roster', roles: ['school-admin'], view: () => import('./school/RosterPage') },
  { path: '/school/students', roles: ['school-admin'], view: () => import('./school/StudentsPage') },
  { path: '/editor', roles: ['editor'], view: () => import('./editor/DraftPage') },
  { path: '/editor/imports', roles: ['editor'], view: () => import('./editor/ImportsPage') },
  { path: '/editor/:kind/:id', roles: ['editor'], view: () => import('./editor/ThingPage') },
  { path: '/ops', roles: ['ops'], view: () => import('./ops/OperationsPage') },
];
