/** User timing mark: React has taken over the page. `npm run bench` and a browser's performance panel show it. */
export const HYDRATED = 'deal-chat:hydrated'
