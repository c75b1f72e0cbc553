/** Headers of the control API and the inspector: other sites cannot embed its answers, or have them read as another type. */
export const apiHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
