import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Renders in place of the broken children. */
  fallback: (error: unknown) => ReactNode
  children: ReactNode
}

/** Keeps a defect from leaving a blank page. The error itself is not shown, because it may hold private data. */
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
