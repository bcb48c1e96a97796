import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** What stands in the place of what broke. */
  fallback: (error: unknown) => ReactNode
  children: ReactNode
}

/** Keeps a defect in one screen from leaving a blank page. The error itself isn't shown: it may hold anything. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: { error: unknown } | null }> {
  override state: { failed: { error: unknown } | null } = { failed: null }

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } }
  }

  override render() {
    const { failed } = this.state
    return failed === null ? this.props.children : this.props.fallback(failed.error)
  }
}
